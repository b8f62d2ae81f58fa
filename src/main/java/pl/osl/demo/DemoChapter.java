package pl.osl.demo;

/** A part of the demo world, written once its places, people and entries are there; {@code @Order} says after which others. */
interface DemoChapter {

    void write(DemoCast cast);
}
