package pl.planted.aside;

import pl.planted.Offender;

/** Knows the offender, who knows it too. */
public class Accomplice {

    Offender offender = new Offender();
}
