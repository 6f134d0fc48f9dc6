package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** A finger on the sheet on which a photo is marked. Places are parts of the photo, from 0 to 1. */
final class MarkingSheet {

    private static final String WHOLE_PHOTO = """
            canvas => { const box = canvas.getBoundingClientRect();
              const scale = Math.min(box.width / canvas.width, box.height / canvas.height);
              return [box.x + (box.width - canvas.width * scale) / 2, box.y + (box.height - canvas.height * scale) / 2,
                canvas.width * scale, canvas.height * scale]; }""";

    private final Page page;
    private final Locator sheet;
    private final CDPSession finger;

    private MarkingSheet(Page page) {
        this.page = page;
        sheet = page.locator("dialog.marking");
        finger = page.context().newCDPSession(page);
    }

    static MarkingSheet openedBy(Page page, Locator button) {
        button.click();
        MarkingSheet opened = new MarkingSheet(page);
        opened.sheet.waitFor();
        return opened;
    }

    MarkingSheet drag(String tool, double fromX, double fromY, double toX, double toY) {
        sheet.locator("[data-tool=" + tool + "]").click();
        int before = marks();
        touch("touchStart", fromX, fromY);
        for (int step = 1; step <= 5; step++) {
            touch("touchMove", fromX + (toX - fromX) * step / 5, fromY + (toY - fromY) * step / 5);
        }
        touch("touchEnd", toX, toY);
        return has(before + 1);
    }

    MarkingSheet tap(double x, double y) {
        touch("touchStart", x, y);
        touch("touchEnd", x, y);
        return this;
    }

    MarkingSheet press(String what) {
        sheet.locator("[data-marking=" + what + "]").click();
        return this;
    }

    void done() {
        press("done");
        sheet.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    MarkingSheet has(int marks) {
        page.waitForCondition(() -> marks() == marks);
        return this;
    }

    /** The phone is turned, and all of the sheet is still on the screen. */
    MarkingSheet turned(int width, int height, String name) {
        page.setViewportSize(width, height);
        Screens.keepView(page, name);
        for (Locator part : sheet.locator("button:visible, canvas").all()) {
            BoundingBox box = part.boundingBox();
            assertThat(box.x + box.width).as("right of %s", part).isLessThanOrEqualTo(width);
            assertThat(box.y + box.height).as("bottom of %s", part).isLessThanOrEqualTo(height);
            assertThat(Math.min(box.width, box.height)).as("size of %s", part).isGreaterThanOrEqualTo(44);
        }
        return this;
    }

    /** Red, green and blue of the photo on the sheet. */
    int[] colour(double x, double y) {
        return ((List<?>) sheet.locator("canvas")
                        .evaluate(
                                "(canvas, [x, y]) => [...canvas.getContext('2d')"
                                        + ".getImageData(x * canvas.width, y * canvas.height, 1, 1).data.slice(0, 3)]",
                                List.of(x, y)))
                .stream().mapToInt(part -> ((Number) part).intValue()).toArray();
    }

    private int marks() {
        return Integer.parseInt(sheet.getAttribute("data-marks"));
    }

    private void touch(String type, double x, double y) {
        List<?> photo = (List<?>) sheet.locator("canvas").evaluate(WHOLE_PHOTO);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", number(photo, 0) + x * number(photo, 2));
            point.addProperty("y", number(photo, 1) + y * number(photo, 3));
            points.add(point);
        }
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static double number(List<?> numbers, int at) {
        return ((Number) numbers.get(at)).doubleValue();
    }
}
