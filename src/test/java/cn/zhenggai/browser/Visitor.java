package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.HttpReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One person at one device. */
class Visitor implements AutoCloseable {

    static final String PASSWORD = "shen-mi-2026";

    /** Rows are links from edge to edge: where each is pressed, it is the one that answers. */
    private static final String ASTRAY = """
            () => [...document.querySelectorAll('a.stretch')].filter(link => {
              link.scrollIntoView({ block: 'center', behavior: 'instant' });
              const box = link.getBoundingClientRect();
              const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return box.width > 0 && hit?.closest('a') !== link;
            }).map(link => link.textContent.trim())""";

    private final Device device;
    private final boolean own;
    Page page;
    private final int port;
    private final String home;

    private Visitor(int port, Device device, boolean own) {
        this.port = port;
        this.device = device;
        this.own = own;
        page = device.page();
        home = "http://localhost:" + port;
    }

    static Visitor onPhone(int port) {
        return new Visitor(port, Device.any(Device.Kind.PHONE), false);
    }

    /** For what happens to the device itself: lost networks, closed pages, what is taken along. */
    static Visitor onOwnPhone(int port) {
        return new Visitor(port, Device.fresh(Device.Kind.PHONE), true);
    }

    static Visitor onOwnTouchPhone(int port) {
        return new Visitor(port, Device.fresh(Device.Kind.TOUCH_PHONE), true);
    }

    /** Nothing that a page does by script happens to him, nor can axe look at it. */
    static Visitor withoutScripts(int port) {
        return new Visitor(port, Device.fresh(Device.Kind.PLAIN_DESK), true);
    }

    static Visitor atDesk(int port) {
        return new Visitor(port, Device.any(Device.Kind.DESK), false);
    }

    /** Has logged in already; which page comes first is for the test to say. */
    Visitor as(String login) {
        HttpReader door = new HttpReader(port);
        assertThat(HttpReader.location(door.logIn(login, PASSWORD)))
                .as("where the login of %s leads", login)
                .isNotEmpty()
                .doesNotContain("/login");
        device.context.clearCookies();
        device.context.addCookies(
                List.of(new Cookie("JSESSIONID", door.session().orElseThrow()).setUrl(home)));
        return this;
    }

    /** Through the login page, to where it leads. */
    Visitor enter(String login) {
        device.context.clearCookies();
        return visit("/login").logIn(login);
    }

    /** As happens to everybody who is called away from a half-filled form. */
    Visitor forgetSession() {
        device.context.clearCookies();
        return this;
    }

    /** In a cellar, or on the way home from it. */
    Visitor offline(boolean away) {
        device.context.setOffline(away);
        return this;
    }

    /** The page is gone; the next one is another, on the same device. */
    Visitor closePage() {
        page = device.anotherPage();
        return this;
    }

    /** On the login page where one has landed. */
    Visitor logIn(String login) {
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form [type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor visit(String path) {
        page.navigate(home + path);
        return this;
    }

    /**
     * Sends a form and waits for its answer; who walks away earlier takes the form back. Without scripts by the keyboard:
     * whether a button has come to rest is asked by scripts.
     */
    @SuppressWarnings("deprecation")
    Visitor press(String name) {
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        page.waitForNavigation(device.scripted() ? button::click : () -> button.press("Enter"));
        return this;
    }

    Visitor follow(String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text))
                .first()
                .click();
        return this;
    }

    Visitor type(String field, String text) {
        page.locator("[name=" + field + "]").first().fill(text);
        return this;
    }

    /** Through the picker, as a phone would: the photo is sent ahead while the form is still being filled in. */
    Visitor takePhoto(String field, Path photo) {
        Locator picker = page.locator("[data-photo-picker][data-name='" + field + "']:visible");
        int before = picker.locator("input[type=hidden]").count();
        picker.locator("input[type=file]").setInputFiles(photo);
        try {
            picker.locator("input[type=hidden]")
                    .nth(before)
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        } catch (com.microsoft.playwright.TimeoutError never) {
            throw new AssertionError("The photo was never kept: " + picker.innerHTML(), never);
        }
        return this;
    }

    boolean shows(String text) {
        return page.getByText(text).first().isVisible();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** The picture of the process is drawn for whoever comes to it. */
    void lookAtTheProcess() {
        page.mouse().move(0, 0);
        page.locator("#process").scrollIntoViewIfNeeded();
        page.locator("#process[data-drawn]").waitFor();
    }

    /** Nothing serious for axe, nothing asked elsewhere, no error on the console; and a picture to look at, where one is asked for. */
    Visitor inspect(String screen) {
        if (page.locator("#process").count() > 0) {
            lookAtTheProcess();
        }
        Screens.keep(page, screen + "-" + page.viewportSize().width);
        assertThat(Axe.serious(page)).as("axe on " + page.url()).isEmpty();
        assertThat(LostLooks.on(page))
                .as("classes without their look on " + page.url())
                .isEmpty();
        assertThat(device.foreign).as("requests to other hosts").isEmpty();
        assertThat(device.complaints).as("console of " + page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(ASTRAY))
                .as("rows of %s under another's link", page.url())
                .isEmpty();
        return this;
    }

    /** The whole page fits the width of the device. */
    Visitor fits() {
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(wide).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
        return this;
    }

    /** What went wrong after the last look counts too. */
    @Override
    public void close() {
        if (own) {
            device.throwAway();
        } else {
            device.layAside(home);
        }
        assertThat(device.complaints).as("console until the end").isEmpty();
    }
}
