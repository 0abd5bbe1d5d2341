from flask import Flask
import naive_views

app = Flask(__name__)
