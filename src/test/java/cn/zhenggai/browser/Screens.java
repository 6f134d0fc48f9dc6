package cn.zhenggai.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of the pages for people to look at, below {@code target/screens}. Painting one takes as long as all that is
 * asserted about its page, so they are left out unless the build says {@code -Dscreens}.
 */
final class Screens {

    private static final boolean ASKED_FOR = System.getProperty("screens") != null;

    private Screens() {}

    /** The whole page, also what lies below the edge of the screen. */
    static void keep(Page page, String name) {
        paint(page, name, true);
    }

    /** What the person sees at this moment. */
    static void keepView(Page page, String name) {
        paint(page, name, false);
    }

    private static void paint(Page page, String name, boolean whole) {
        if (ASKED_FOR) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", name + ".png"))
                    .setFullPage(whole));
        }
    }
}
