from django.http import HttpResponse
from django.template import engines
from django.urls import include, path, reverse

PAGE = """<a href="{% url 'blog:post' slug='a b' %}">post</a>"""
WITH_QUERY = "{% url 'blog:post' slug='a b' query=page %}"


def post(request, slug):
    here = reverse("blog:post", args=[slug])
    return HttpResponse(request.build_absolute_uri(here))


def links(request):
    return HttpResponse(render(PAGE))


def render(source, **context):
    return engines["django"].from_string(source).render(context)


blog = ([path("<str:slug>", post, name="post")], "blog")
urlpatterns = [
    path("blog/", include(blog)),
    path("links", links),
]
