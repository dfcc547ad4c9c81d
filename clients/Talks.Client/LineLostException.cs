namespace Talks.Client;

/// <summary>The connection broke or stayed silent, so it is unknown whether the server acted.</summary>
public sealed class LineLostException(string message, Exception cause) : IOException(message, cause);
