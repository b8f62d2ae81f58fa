package pl.osl.access;

import java.util.List;

/** Accounts of the demo world, offered by the module that makes it; empty when this is not a demo. */
public interface DemoAccounts {

    /** @param function message key of what the person does there */
    record One(String username, String name, String function) {}

    List<One> list();

    /** True when people are only trying the product out; asked for every page, so it asks nobody. */
    boolean demo();
}
