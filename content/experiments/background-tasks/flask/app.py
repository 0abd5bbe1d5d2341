from celery import Celery, Task, shared_task
from flask import Flask, current_app

app = Flask(__name__)
app.config["CELERY"] = {"broker_url": "memory://", "task_ignore_result": True}
notes = []


class FlaskTask(Task):
    def __call__(self, *args, **kwargs):
        with app.app_context():
            return self.run(*args, **kwargs)


celery_app = Celery(app.name, task_cls=FlaskTask)
celery_app.config_from_object(app.config["CELERY"])
celery_app.set_default()


@shared_task
def resize(number):
    notes.append(f"resized {number} for {current_app.name}")


@app.post("/hand-over")
def hand_over():
    resize.delay(42)
    return {"notes": notes}


def work():
    with celery_app.connection_or_acquire() as connection:
        message = connection.SimpleQueue("celery").get(block=False)
        message.ack()
    args, kwargs, _ = message.payload
    celery_app.tasks[message.headers["task"]](*args, **kwargs)
    return notes
