package cn.zhenggai.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints what an inspector would have photographed. The same seed is the same place, before and after. */
final class ScenePainter {

    /** A JPEG of 1280 x 960. */
    byte[] paint(String category, String itemCode, boolean after, long seed) {
        Stage stage = new Stage(seed, after);
        scene(category, itemCode).paint(stage);
        return jpeg(stage.exposed());
    }

    /** An item of the catalogue has its own place where there is one, otherwise that of its category. */
    static Scene scene(String category, String itemCode) {
        return switch (itemCode) {
            case "A02", "H03" -> new DormitoryWindow();
            case "A03", "A07", "H01" -> new Corridor();
            case "A04", "A06" -> new FireExtinguishers();
            case "A05", "F06" -> new EmergencyLamp();
            case "D05", "D07" -> new BasketballStand();
            case "I03" -> new KitchenShelf();
            case "B03", "B05", "C06", "C07", "G07" -> new PaperRecords();
            default -> ofCategory(category);
        };
    }

    private static Scene ofCategory(String category) {
        return switch (category) {
            case "A", "H" -> new FireExit();
            case "B" -> new KitchenShelf();
            case "C" -> new SchoolBus();
            case "D" -> new BoundaryWall();
            case "E" -> new ChemicalCabinet();
            case "F" -> new WallSocket();
            case "G", "J" -> new SchoolGate();
            default -> new PaperRecords();
        };
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "jpeg", output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
