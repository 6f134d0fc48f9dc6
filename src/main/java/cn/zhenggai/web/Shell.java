package cn.zhenggai.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Notice;
import cn.zhenggai.web.form.KeptForm;
import cn.zhenggai.web.look.Look;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout shows around one page. Worked out when the layout asks, so that other answers pay nothing. */
class Shell {

    private static final int TABS = 5;

    /** The door behind which work waits. */
    private static final String WORK = "tasks";

    /** A door as it is drawn. */
    public record Item(String key, String href, String icon, int count, boolean current) {}

    private final HttpServletRequest request;
    private final List<NavigationEntry> entries;
    private final List<NavigationEntry.Behind> behind;
    private final List<Badge> badges;
    private final List<Notice> notices;
    private final String find;
    private final Look look;
    private List<Item> items;
    private List<Item> registers;

    Shell(
            HttpServletRequest request,
            List<NavigationEntry> entries,
            List<NavigationEntry.Behind> behind,
            List<Badge> badges,
            List<Notice> notices,
            String find,
            Look look) {
        this.request = request;
        this.entries = entries;
        this.behind = behind;
        this.badges = badges;
        this.notices = notices;
        this.find = find;
        this.look = look;
    }

    /** Costs nothing, for when the database cannot be asked. */
    static Shell withoutDoors(HttpServletRequest request, Look look) {
        return new Shell(request, List.of(), List.of(), List.of(), List.of(), null, look);
    }

    /** Null when nobody is logged in. */
    public Actor getActor() {
        return CurrentActor.of(request).orElse(null);
    }

    /** As the reader chose it on this device. */
    public Look getLook() {
        return look;
    }

    /** Where the line in the head asks; null where nobody is to ask. */
    public String getFind() {
        return getActor() == null ? null : find;
    }

    public List<Item> getItems() {
        if (items == null) {
            items = doors(NavigationEntry.Shelf.WORK);
        }
        return items;
    }

    /** How many pieces of work wait for the reader. */
    public int getWork() {
        return getItems().stream()
                .filter(item -> item.key().equals(WORK))
                .mapToInt(Item::count)
                .sum();
    }

    /** The doors in the menu of the reader himself. */
    public List<Item> getOwn() {
        return doors(NavigationEntry.Shelf.OWN);
    }

    /** The registers of the bureau, behind one heading. */
    public List<Item> getRegisters() {
        if (registers == null) {
            registers = doors(NavigationEntry.Shelf.REGISTERS);
        }
        return registers;
    }

    public int getRegistersCount() {
        return getRegisters().stream().mapToInt(Item::count).sum();
    }

    /** Whether the page is one of them. */
    public boolean isInRegisters() {
        return getRegisters().stream().anyMatch(Item::current);
    }

    private List<Item> doors(NavigationEntry.Shelf shelf) {
        Actor actor = getActor();
        return actor == null
                ? List.of()
                : entries.stream()
                        .filter(entry ->
                                entry.on(shelf, actor) && entry.visibleTo().test(actor))
                        .sorted(Comparator.comparingInt(NavigationEntry::order))
                        .map(entry -> item(entry, actor))
                        .toList();
    }

    /** The doors that fit on a phone; when not all do, the last place is taken by the way to the rest. */
    public List<Item> getTabs() {
        return getItems().size() + Math.min(1, getRegisters().size()) <= TABS
                ? getItems()
                : getItems().subList(0, Math.min(getItems().size(), TABS - 1));
    }

    public List<Item> getRest() {
        return getItems().subList(getTabs().size(), getItems().size());
    }

    /** What waits behind the way to the rest. */
    public int getRestCount() {
        return getRest().stream().mapToInt(Item::count).sum() + getRegistersCount();
    }

    public List<Notice.Text> getNotices() {
        return notices.stream().map(Notice::current).flatMap(Optional::stream).toList();
    }

    public boolean isEnglish() {
        return Locale.ENGLISH
                .getLanguage()
                .equals(RequestContextUtils.getLocale(request).getLanguage());
    }

    /** The same page in the other language; where a page has no address of its own, the first page. */
    public String getOtherLanguage() {
        String wanted = isEnglish() ? "zh" : "en";
        boolean readable =
                ("GET".equals(request.getMethod()) || KeptForm.of(request).isPresent())
                        && !"/error".equals(request.getRequestURI());
        if (!readable) {
            return "/?lang=" + wanted;
        }
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", wanted)
                .build();
        return address.getPath() + "?" + address.getQuery();
    }

    private Item item(NavigationEntry entry, Actor actor) {
        int count = badges.stream()
                .filter(badge -> badge.entry().equals(entry.key()))
                .mapToInt(badge -> badge.count(actor))
                .sum();
        return new Item(entry.key(), entry.href(), entry.icon(), count, current(entry));
    }

    private boolean current(NavigationEntry entry) {
        String path = request.getRequestURI();
        return new NavigationEntry.Behind(entry.href(), entry.key()).covers(path)
                || behind.stream().anyMatch(pages -> pages.entry().equals(entry.key()) && pages.covers(path));
    }
}
