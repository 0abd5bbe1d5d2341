import click
from flask import Flask, current_app

app = Flask(__name__)
app.config["SHOP"] = "books"


@app.cli.command("remind")
@click.argument("day")
def remind_command(day):
    if day == "never":
        raise click.ClickException("there is no such day")
    click.echo(f"reminded for {current_app.config['SHOP']} on {day}")
