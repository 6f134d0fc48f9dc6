package cn.zhenggai.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A browser of one size. Remembers what no page may do: ask another host, or put an error on the console.
 *
 * <p>A new one spends most of its first page on reading programs, the pages' own and that of axe. So whoever has
 * done wipes it and lays it aside for the next.
 */
final class Device {

    enum Kind {
        PHONE(390, 844, false),
        TOUCH_PHONE(390, 844, true),
        DESK(1440, 900, false),
        /** With scripts switched off. */
        PLAIN_DESK(1440, 900, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Kind(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    private static final Map<Kind, Deque<Device>> RESTING = new EnumMap<>(Kind.class);

    final BrowserContext context;
    final List<String> foreign = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();
    private final Kind kind;
    private Page page;

    private Device(Kind kind) {
        this.kind = kind;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(kind.width, kind.height)
                        .setHasTouch(kind.touch)
                        .setIsMobile(kind.touch)
                        .setJavaScriptEnabled(scripted())
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        page = opened();
    }

    boolean scripted() {
        return kind != Kind.PLAIN_DESK;
    }

    static Device fresh(Kind kind) {
        return new Device(kind);
    }

    /** Perhaps one that somebody laid aside. */
    static Device any(Kind kind) {
        Deque<Device> resting = RESTING.get(kind);
        if (resting == null || resting.isEmpty()) {
            return fresh(kind);
        }
        Device device = resting.pop();
        device.foreign.clear();
        device.complaints.clear();
        return device;
    }

    /**
     * Of the last person stay the files of the server, as in any browser; no session, no draft, no page. It rests on a
     * picture of the same server: an empty page is of another site, and the browser would end the process of this one.
     */
    void layAside(String home) {
        page.unrouteAll();
        context.unrouteAll();
        page.navigate(home + "/mark.svg");
        context.clearCookies();
        JsonObject all = new JsonObject();
        all.addProperty("origin", home);
        all.addProperty("storageTypes", "all");
        var line = context.newCDPSession(page);
        line.send("Storage.clearDataForOrigin", all);
        line.detach();
        RESTING.computeIfAbsent(kind, first -> new ArrayDeque<>()).push(this);
    }

    void throwAway() {
        context.close();
    }

    Page page() {
        return page;
    }

    /** The page is gone; the next one is another, on the same device. */
    Page anotherPage() {
        page.close();
        page = opened();
        return page;
    }

    private Page opened() {
        Page page = context.newPage();
        page.setDefaultTimeout(40_000);
        page.onRequest(request -> {
            URI asked = URI.create(request.url().split("[?#]")[0]);
            if (asked.getHost() != null && !asked.getHost().equals("localhost")) {
                foreign.add(request.url());
            }
        });
        page.onResponse(answer -> {
            boolean script = "script".equals(answer.request().resourceType());
            if (answer.status() >= 500 || script && answer.status() >= 400) {
                complaints.add(answer.status() + " " + answer.url());
            }
        });
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }
}
