package pl.osl.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Drawings that stand in for photographs: of no real place, with nobody on them. */
enum DemoScene {
    PITCH {
        @Override
        void draw(Graphics2D pen) {
            blocks(pen, 430, 7);
            ground(pen, 520, new Color(96, 140, 78), new Color(74, 116, 62));
            pen.setColor(new Color(178, 84, 60));
            pen.fill(new Ellipse2D.Double(60, 560, 1480, 560));
            pen.setColor(new Color(104, 156, 84));
            pen.fill(new Ellipse2D.Double(170, 610, 1260, 460));
            pen.setColor(Color.WHITE);
            pen.setStroke(new BasicStroke(5));
            pen.draw(quad(420, 690, 1180, 690, 1300, 1000, 300, 1000));
            pen.draw(new Ellipse2D.Double(690, 790, 220, 90));
            pen.setStroke(new BasicStroke(9));
            for (int x : new int[] {360, 1180}) {
                pen.drawPolyline(new int[] {x, x, x + 80, x + 80}, new int[] {840, 740, 740, 840}, 4);
            }
        }
    },
    YARD {
        @Override
        void draw(Graphics2D pen) {
            var dice = new Random(7);
            for (int house = 0; house < 4; house++) {
                int x = 20 + house * 400;
                pen.setColor(new Color(156 + dice.nextInt(20), 74, 58));
                pen.fillRect(x, 330, 370, 330);
                pen.setColor(new Color(88, 52, 48));
                pen.fill(quad(x - 15, 330, x + 385, 330, x + 330, 220, x + 40, 220));
                windows(pen, x + 40, 380, 3, 2, new Color(238, 232, 214), 60, 84, 110, 140);
            }
            ground(pen, 660, new Color(112, 154, 84), new Color(84, 128, 66));
            for (int x : new int[] {220, 860, 1400}) {
                tree(pen, x, 700);
            }
            bench(pen, 520, 900);
            bench(pen, 1060, 940);
        }
    },
    SQUARE {
        @Override
        void draw(Graphics2D pen) {
            blocks(pen, 470, 3);
            ground(pen, 560, new Color(206, 196, 178), new Color(176, 166, 150));
            for (int x : new int[] {160, 1440}) {
                tree(pen, x, 640);
            }
            pen.setColor(new Color(140, 140, 146));
            pen.fill(new Ellipse2D.Double(480, 760, 640, 230));
            pen.setColor(new Color(112, 170, 204));
            pen.fill(new Ellipse2D.Double(520, 775, 560, 180));
            pen.setColor(new Color(225, 240, 248, 210));
            pen.setStroke(new BasicStroke(6));
            for (int reach = -3; reach <= 3; reach++) {
                var jet = new Path2D.Double();
                jet.moveTo(800, 850);
                jet.quadTo(800 + reach * 30, 560, 800 + reach * 66, 850);
                pen.draw(jet);
            }
            bench(pen, 260, 980);
            bench(pen, 1180, 980);
        }
    },
    SHOP {
        @Override
        void draw(Graphics2D pen) {
            pen.setColor(new Color(214, 204, 184));
            pen.fillRect(120, 200, 1360, 720);
            windows(pen, 190, 240, 7, 1, new Color(150, 170, 184), 110, 130, 185, 150);
            pen.setColor(new Color(92, 104, 112));
            pen.fillRect(180, 440, 1240, 90);
            pen.setColor(new Color(64, 78, 88));
            for (int x : new int[] {210, 620, 1030}) {
                pen.fillRect(x, 560, 350, 320);
            }
            pen.setColor(new Color(120, 134, 142));
            pen.setStroke(new BasicStroke(4));
            for (int x = 230; x < 1380; x += 34) {
                pen.drawLine(x, 560, x, 880);
            }
            ground(pen, 920, new Color(170, 168, 164), new Color(140, 138, 134));
        }
    },
    ESTATE {
        @Override
        void draw(Graphics2D pen) {
            pen.setColor(new Color(120, 138, 150));
            pen.setStroke(new BasicStroke(10));
            pen.drawPolyline(new int[] {1210, 1270, 1330}, new int[] {560, 200, 560}, 3);
            pen.drawLine(1235, 400, 1305, 400);
            pen.draw(new Ellipse2D.Double(1240, 180, 60, 60));
            blocks(pen, 520, 11);
            ground(pen, 640, new Color(120, 158, 92), new Color(82, 124, 70));
            var dice = new Random(3);
            for (int tree = 0; tree < 9; tree++) {
                tree(pen, 60 + tree * 185 + dice.nextInt(60), 700 + dice.nextInt(220));
            }
        }
    },
    PLAYGROUND {
        @Override
        void draw(Graphics2D pen) {
            blocks(pen, 470, 5);
            ground(pen, 600, new Color(222, 204, 160), new Color(196, 176, 130));
            pen.setColor(new Color(52, 112, 160));
            pen.setStroke(new BasicStroke(14));
            pen.drawPolyline(new int[] {420, 480, 960, 1020}, new int[] {960, 600, 600, 960}, 4);
            pen.setStroke(new BasicStroke(5));
            for (int x : new int[] {560, 780}) {
                pen.drawLine(x, 600, x, 850);
                pen.drawLine(x + 90, 600, x + 90, 850);
                pen.fillRect(x - 10, 850, 110, 16);
            }
        }
    };

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    abstract void draw(Graphics2D pen);

    byte[] picture() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(150, 196, 226), 0, HEIGHT * 0.6f, new Color(236, 242, 240)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        draw(pen);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void ground(Graphics2D pen, int from, Color near, Color far) {
        pen.setPaint(new GradientPaint(0, from, near, 0, HEIGHT, far));
        pen.fillRect(0, from, WIDTH, HEIGHT - from);
    }

    /** Blocks of flats, other ones for each number. */
    private static void blocks(Graphics2D pen, int top, int number) {
        var dice = new Random(number);
        for (int x = -40; x < WIDTH; ) {
            int width = 150 + dice.nextInt(160);
            int height = 120 + dice.nextInt(220);
            int shade = 178 + dice.nextInt(50);
            pen.setColor(new Color(shade, shade - 8, shade - 22));
            pen.fillRect(x, top - height + 120, width, height + 60);
            windows(pen, x + 14, top - height + 136, width / 36, height / 44, new Color(110, 130, 148), 18, 22, 34, 42);
            x += width + 10 + dice.nextInt(60);
        }
    }

    private static void windows(
            Graphics2D pen, int x, int y, int across, int down, Color glass, int width, int height, int dx, int dy) {
        pen.setColor(glass);
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                pen.fillRect(x + column * dx, y + row * dy, width, height);
            }
        }
    }

    private static void tree(Graphics2D pen, int x, int foot) {
        pen.setColor(new Color(104, 78, 58));
        pen.fillRect(x - 10, foot - 60, 20, 130);
        pen.setColor(new Color(70, 118, 62));
        pen.fill(new Ellipse2D.Double(x - 90, foot - 230, 180, 200));
        pen.setColor(new Color(88, 138, 74));
        pen.fill(new Ellipse2D.Double(x - 60, foot - 220, 110, 120));
    }

    private static void bench(Graphics2D pen, int x, int y) {
        pen.setColor(new Color(132, 92, 58));
        pen.fillRect(x, y, 180, 14);
        pen.fillRect(x, y - 44, 180, 12);
        pen.setColor(new Color(70, 70, 74));
        pen.fillRect(x + 16, y - 44, 8, 96);
        pen.fillRect(x + 156, y - 44, 8, 96);
    }

    private static Path2D quad(int... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int at = 2; at < corners.length; at += 2) {
            path.lineTo(corners[at], corners[at + 1]);
        }
        path.closePath();
        return path;
    }
}
