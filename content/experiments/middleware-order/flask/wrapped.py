from app import app, log

inner = app.wsgi_app


def outermost(environ, start_response):
    def start(status, headers, exc_info=None):
        log.append(f"WSGI out {status[:3]}")
        return start_response(status, headers, exc_info)

    log.clear()
    log.append("WSGI in")
    return inner(environ, start)


app.wsgi_app = outermost
