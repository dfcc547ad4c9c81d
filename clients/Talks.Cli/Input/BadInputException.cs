namespace Talks.Cli.Input;

/// <summary>What was given cannot be used; the message says what, where and how to mend it.</summary>
sealed class BadInputException(string message) : Exception(message);
