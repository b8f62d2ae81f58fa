package pl.osl.kernel;

import java.nio.file.FileSystemException;

/** What an operator asked on the command line is not done; the message is the one sentence they read. */
public final class CommandRefused extends RuntimeException {

    public CommandRefused(String reason) {
        super(reason);
    }

    public CommandRefused(String reason, Throwable cause) {
        super(reason + ": " + said(cause), cause);
    }

    /** Most failures of files name the file and leave the rest to their class. */
    private static String said(Throwable cause) {
        boolean bare = cause instanceof FileSystemException failure && failure.getReason() == null;
        return bare ? cause.getClass().getSimpleName() + " " + cause.getMessage() : String.valueOf(cause.getMessage());
    }
}
