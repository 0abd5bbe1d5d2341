SHOP_NAME = "Tea"
shop_owner = "Ada"
