# The app as a container that can write nothing but to /tmp: docs/deploy.md says how to run it.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# Path and address of the deployment, and what its policy allows besides: see docs/deploy.md.
ARG BASE=/
ARG SITE_URL
ARG ALLOW_DATA_FROM=https:
ARG ALLOW_FRAMES_FROM
RUN npm run build -- --base "$BASE" --outDir "/site$BASE" --emptyOutDir \
  && mv "/site$BASE.deploy/nginx.conf" /site.conf \
  && rm -r "/site$BASE.deploy" "/site$BASE.vite"

FROM nginxinc/nginx-unprivileged:1.28-alpine
ARG BASE=/
ENV HEALTH="http://127.0.0.1:8080$BASE"
COPY --from=build /site.conf /etc/nginx/conf.d/default.conf
COPY --from=build /site /usr/share/nginx/html
USER 101
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD wget -q -O /dev/null "$HEALTH" || exit 1
