package pl.osl.kernel;

/** What an operator asked on the command line is not done; the message is the one sentence they read. */
public final class CommandRefused extends RuntimeException {

    public CommandRefused(String reason) {
        super(reason);
    }

    public CommandRefused(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
