using System.Net;
using System.Net.Sockets;

namespace Talks.Server.Hosting;

/// <summary>Orleans takes no port 0, so a free one is found beforehand.</summary>
static class FreePort
{
    /// <summary>The port itself if nobody listens on it, else a free one.</summary>
    public static int Prefer(int port)
    {
        try
        {
            return Take(port);
        }
        catch (SocketException)
        {
            return Find();
        }
    }

    public static int Find() => Take(0);

    static int Take(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
