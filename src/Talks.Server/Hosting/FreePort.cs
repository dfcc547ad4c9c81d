using System.Net;
using System.Net.Sockets;

namespace Talks.Server.Hosting;

/// <summary>Orleans takes no port 0, so a free one is found beforehand.</summary>
static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
