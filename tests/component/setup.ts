import "../../src/styles/base.css";
