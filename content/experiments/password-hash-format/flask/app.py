from flask import Flask
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
stored = generate_password_hash("correct horse")
