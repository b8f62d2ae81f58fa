package pl.osl.kernel;

/** Somebody saved the record since the person opened it: nothing is overwritten, the page offers both versions. */
public final class Stale extends RuntimeException {

    public Stale(Class<?> what, Object key) {
        super(what.getSimpleName() + " " + key);
    }
}
