document.querySelector("#shop").textContent = location.pathname;
