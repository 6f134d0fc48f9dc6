package cn.zhenggai.notice.web;

import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.table.Asked;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 文书: the register of notices. The filter lives in the address. */
@Controller
class NoticesPage {

    private static final int SIZE = 25;
    private static final int YEARS = 5;

    private final ReadingNotices reading;
    private final RegisterTable table;
    private final Clock clock;

    NoticesPage(ReadingNotices reading, RegisterTable table, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String page(
            Actor actor,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        NoticeFilter filter = filter(words);
        int year = BureauTime.today(clock).getYear();
        List<NoticeState> states = Arrays.stream(NoticeState.values())
                .filter(state -> state != NoticeState.DISSOLVED)
                .filter(state -> state != NoticeState.DRAFT || !actor.inSchool())
                .toList();
        model.addAttribute("filter", filter);
        model.addAttribute("states", states);
        model.addAttribute(
                "years", IntStream.range(0, YEARS).mapToObj(ago -> year - ago).toList());
        model.addAttribute("notices", reading.register(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        return fragment ? "notice/notices :: rows" : "notice/notices";
    }

    static NoticeFilter filter(Map<String, String> words) {
        NoticeState state = Asked.word(NoticeState.class, words.get("state"));
        Long year = Asked.number(words.get("year"), 4);
        return new NoticeFilter(
                state,
                year == null ? null : year.intValue(),
                Asked.number(words.get("school"), 18),
                Asked.number(words.get("visit"), 18),
                words.get("q"));
    }
}
