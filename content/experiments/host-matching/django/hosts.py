from django_hosts import host, patterns

host_patterns = patterns(
    "",
    host("", "urls", name="main"),
    host("api", "api_urls", name="api"),
)
