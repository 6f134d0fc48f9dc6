package cn.zhenggai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Somebody at a device, of whom every tap, every sign typed and every page read is counted. */
final class Hand implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final int LOOKS = 600;

    final Page page;
    private final BrowserContext context;
    private final String home;
    private final Path pictures;
    private Effort effort;

    private Hand(Browser browser, int width, int height, String home, Path pictures, Effort effort) {
        this.home = home;
        this.pictures = pictures;
        this.effort = effort;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIgnoreHTTPSErrors(true)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    static Hand atDesk(Browser browser, String home, Path pictures, Effort effort) {
        return new Hand(browser, 1280, 800, home, pictures, effort);
    }

    static Hand onPhone(Browser browser, String home, Path pictures, Effort effort) {
        return new Hand(browser, 390, 844, home, pictures, effort);
    }

    /** From now on it is counted there. */
    Hand at(Effort next) {
        effort = next;
        return this;
    }

    /** By its address, which is scanned, or typed once and kept. */
    Hand open(String address) {
        effort.tap().read();
        effort.waiting(() -> page.navigate(address.startsWith("http") ? address : home + address));
        return this;
    }

    Hand follow(String words) {
        return goOn(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first());
    }

    Hand press(String words) {
        return goOn(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first());
    }

    /** What leads to another page, or back to this one as it is then. */
    @SuppressWarnings("deprecation")
    Hand goOn(Locator part) {
        effort.tap().read();
        effort.waiting(() -> page.waitForNavigation(part::click));
        return this;
    }

    Hand tap(Locator part) {
        effort.tap();
        part.click();
        return this;
    }

    Hand tick(String words) {
        return tap(page.getByText(words, new Page.GetByTextOptions().setExact(true))
                .first());
    }

    Hand type(String field, String text) {
        effort.tap().typed(text);
        visible(field).fill(text);
        return this;
    }

    /** Copied from somewhere else, whatever its length. */
    Hand paste(String field, String text) {
        effort.tap().tap();
        visible(field).fill(text);
        return this;
    }

    /** The first that holds these words, or has this value. */
    Hand choose(String field, String words) {
        effort.tap().tap();
        Locator list = visible(field);
        Locator option = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        list.selectOption(option.count() == 0 ? words : option.getAttribute("value"));
        return this;
    }

    Hand attach(String field, Path file) {
        effort.tap().tap().tap();
        page.locator("[name='" + field + "']").first().setInputFiles(file);
        return this;
    }

    private Locator visible(String field) {
        return page.locator("[name='" + field + "']:visible").first();
    }

    /** Stays until the page says so, and looks again as a person does who waits. */
    Hand until(String words) {
        effort.waiting(() -> {
            for (int looks = 0; looks < LOOKS && !shows(words); looks++) {
                page.waitForTimeout(1000);
                page.reload();
            }
        });
        if (!shows(words)) {
            throw new IllegalStateException("Never said: " + words + " at " + page.url());
        }
        effort.read();
        return this;
    }

    boolean shows(String words) {
        return page.getByText(words).first().isVisible();
    }

    /** As it is seen at this moment, for the chapter. */
    Hand picture(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
