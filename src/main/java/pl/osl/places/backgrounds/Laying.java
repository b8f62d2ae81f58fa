package pl.osl.places.backgrounds;

import pl.osl.kernel.Refusal;
import pl.osl.places.Point;

/** Lays a picture on the map by two of its points: moved, turned and scaled, never stretched. */
record Laying(double[][] corners) {

    private static final double EARTH = 6_378_137;

    /** A point of the picture, from its left top, and where that is. */
    record Pin(double x, double y, Point at) {}

    /** Left top, right top and left bottom of the picture, as latitude and longitude. */
    static Laying of(int width, int height, Pin first, Pin second) {
        double across = second.x() - first.x();
        double up = first.y() - second.y();
        if (Math.hypot(across, up) < Math.hypot(width, height) / 20) {
            throw Refusal.at("secondX", "places.refusal.plan.close");
        }
        double east = easting(second.at()) - easting(first.at());
        double north = northing(second.at()) - northing(first.at());
        double metres = Math.hypot(east, north) / Math.hypot(across, up);
        if (metres < 0.001 || metres > 1_000) {
            throw Refusal.at("secondAt", "places.refusal.plan.scale");
        }
        double square = across * across + up * up;
        double along = (east * across + north * up) / square;
        double turned = (north * across - east * up) / square;
        return new Laying(new double[][] {
            corner(first, along, turned, 0, 0),
            corner(first, along, turned, width, 0),
            corner(first, along, turned, 0, height)
        });
    }

    private static double[] corner(Pin from, double along, double turned, double x, double y) {
        double across = x - from.x();
        double up = from.y() - y;
        double east = easting(from.at()) + along * across - turned * up;
        double north = northing(from.at()) + turned * across + along * up;
        return new double[] {
            Math.toDegrees(2 * Math.atan(Math.exp(north / EARTH)) - Math.PI / 2), Math.toDegrees(east / EARTH)
        };
    }

    private static double easting(Point point) {
        return EARTH * Math.toRadians(point.lon());
    }

    private static double northing(Point point) {
        return EARTH * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point.lat()) / 2));
    }
}
