from flask import Flask

hosts = Flask("hosts", host_matching=True, static_folder=None)
off = Flask("off")
off.config["SERVER_NAME"] = "shop.example"


@hosts.route("/", host="<name>.example")
def host(name):
    return f"host {name}"


@off.route("/")
def every():
    return "every host"


@off.route("/", subdomain="api")
def never():
    return "api"
