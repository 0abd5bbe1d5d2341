def database_of(app_label):
    return "audit" if app_label == "audit" else "default"


class AuditRouter:
    def db_for_read(self, model, **hints):
        return database_of(model._meta.app_label)

    db_for_write = db_for_read

    def allow_migrate(self, db, app_label, **hints):
        return db == database_of(app_label)
