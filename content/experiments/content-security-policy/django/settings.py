import django

SECRET_KEY = "only for this experiment"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"

if django.VERSION >= (6, 0):
    from django.utils.csp import CSP

    PROCESSOR = "django.template.context_processors.csp"
    MIDDLEWARE = ["django.middleware.csp.ContentSecurityPolicyMiddleware"]
    SECURE_CSP = {"default-src": [CSP.SELF, CSP.NONCE]}
else:
    from csp.constants import NONCE, SELF

    PROCESSOR = "csp.context_processors.nonce"
    INSTALLED_APPS = ["csp"]
    MIDDLEWARE = ["csp.middleware.CSPMiddleware"]
    CONTENT_SECURITY_POLICY = {
        "DIRECTIVES": {"default-src": [SELF, NONCE]},
    }

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"context_processors": [PROCESSOR]},
    }
]
