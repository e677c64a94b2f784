# syntax=docker/dockerfile:1

# The images of Grondslag, one target each: chaincode, gateway, administration. What runs in them is compiled once, in the
# stage `build`, so that the chaincode that serves is the one whose package the administration installs.

FROM node:24.21.0-bookworm-slim AS node
ENV NODE_ENV=production
# What runs owns none of its own files.
WORKDIR /app

FROM node AS manifests
COPY package.json package-lock.json .npmrc ./
COPY chaincode/package.json chaincode/npm-shrinkwrap.json chaincode/
COPY gateway/package.json gateway/
COPY network/package.json network/

FROM manifests AS build
RUN npm ci --include=dev --ignore-scripts
COPY tsconfig.json ./
COPY chaincode chaincode
COPY network network
COPY gateway gateway
RUN npx tsc -b chaincode/src network gateway/src \
 && node network/dist/cli.js compose package-id /app/package-id

# A peer's chaincode: the folder that the package holds, with the dependencies that its own lock pins.
FROM node AS chaincode
COPY chaincode/package.json chaincode/npm-shrinkwrap.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/chaincode/dist dist
COPY --from=build /app/package-id /package-id
USER node
CMD ["sh", "-c", "export CORE_CHAINCODE_ID=\"$(cat /package-id)\" && exec node_modules/.bin/fabric-chaincode-node server"]

# One organisation's gateway.
FROM manifests AS gateway
RUN npm ci --omit=dev --ignore-scripts --workspace gateway && npm cache clean --force
COPY --from=build /app/chaincode/dist chaincode/dist
COPY --from=build /app/network/dist network/dist
COPY --from=build /app/gateway/dist gateway/dist
USER node
EXPOSE 8080
CMD ["node", "gateway/dist/cli.js"]

# Issues identities, and sets up channel and chaincode.
FROM manifests AS administration
RUN npm ci --omit=dev --ignore-scripts --workspace network && npm cache clean --force
COPY --from=build /app/chaincode/dist chaincode/dist
COPY --from=build /app/network/dist network/dist
USER node
ENTRYPOINT ["node", "network/dist/cli.js"]
CMD ["--help"]
