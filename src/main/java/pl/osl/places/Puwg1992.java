package pl.osl.places;

/**
 * The state's plane coordinates PUWG 1992 (EPSG:2180), which offices of geodesy give out: transverse Mercator on GRS 80
 * along 19° E, by Krüger's series to well under a metre.
 */
final class Puwg1992 {

    private static final double SEMI_MAJOR = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double SCALE = 0.9993;
    private static final double FALSE_EASTING = 500_000;
    private static final double FALSE_NORTHING = -5_300_000;
    private static final double CENTRAL = 19;

    private Puwg1992() {}

    /** Whether two numbers are of the size that its coordinates in Poland have. */
    static boolean covers(double one, double other) {
        return one > 100_000 && one < 900_000 && other > 100_000 && other < 900_000;
    }

    static Point toPoint(double easting, double northing) {
        double n = FLATTENING / (2 - FLATTENING);
        double radius = SEMI_MAJOR / (1 + n) * (1 + n * n / 4 + Math.pow(n, 4) / 64);
        double xi = (northing - FALSE_NORTHING) / (SCALE * radius);
        double eta = (easting - FALSE_EASTING) / (SCALE * radius);
        double[] beta = {
            n / 2 - 2 * n * n / 3 + 37 * Math.pow(n, 3) / 96,
            n * n / 48 + Math.pow(n, 3) / 15,
            17 * Math.pow(n, 3) / 480
        };
        double straightXi = xi;
        double straightEta = eta;
        for (int j = 1; j <= beta.length; j++) {
            straightXi -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            straightEta -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double chi = Math.asin(Math.sin(straightXi) / Math.cosh(straightEta));
        double[] delta = {
            2 * n - 2 * n * n / 3 - 2 * Math.pow(n, 3), 7 * n * n / 3 - 8 * Math.pow(n, 3) / 5, 56 * Math.pow(n, 3) / 15
        };
        double latitude = chi;
        for (int j = 1; j <= delta.length; j++) {
            latitude += delta[j - 1] * Math.sin(2 * j * chi);
        }
        double longitude = Math.atan2(Math.sinh(straightEta), Math.cos(straightXi));
        return new Point(Math.toDegrees(latitude), CENTRAL + Math.toDegrees(longitude));
    }
}
