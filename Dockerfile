# The server with its browser client: docker build -t talks .
# It runs as nobody in particular, writes to /data alone, and listens on 8080.
FROM node:22-bookworm-slim AS web
WORKDIR /src/clients/web
COPY clients/web/package.json clients/web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY clients/web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
COPY --from=web /src/src/Talks.Server/wwwroot src/Talks.Server/wwwroot
RUN dotnet publish src/Talks.Server -c Release -o /app --use-current-runtime -p:WebClient=false && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 TALKS_DATA=/data DOTNET_EnableDiagnostics=0
EXPOSE 8080
VOLUME /data
USER 1654
ENTRYPOINT ["dotnet", "Talks.Server.dll"]
