from django.contrib import messages
from django.shortcuts import redirect, render

from .forms import ContactForm


def contact(request):
    if request.method == "POST":
        form = ContactForm(request.POST)
        if form.is_valid():
            # Here the message would be stored or sent.
            name = form.cleaned_data["name"]
            messages.success(request, f"Thank you, {name}.")
            # After a redirect, a reload repeats a GET and sends nothing twice.
            return redirect("contact")
    else:
        form = ContactForm()
    # A first visit and a refused form both end here.
    return render(request, "contact/contact.html", {"form": form})
