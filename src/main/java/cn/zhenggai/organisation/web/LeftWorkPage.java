package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.WorkLeft;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Work at desks where nobody sits, by desk. The registrar sees it; an administrator names somebody. */
@Controller
class LeftWorkPage {

    private static final String KEY = "workLeft";
    private static final int BEFORE_PEOPLE = 795;

    private final LeftWork left;

    LeftWorkPage(LeftWork left) {
        this.left = left;
    }

    @Bean
    static NavigationEntry workLeftEntry() {
        return new NavigationEntry(KEY, WorkLeft.PAGE, "armchair-off", BEFORE_PEOPLE, Doors::mayRead);
    }

    @Bean
    static Badge workLeftBadge(LeftWork left) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return Doors.mayRead(actor) ? left.counted(actor.bureauId()) : 0;
            }
        };
    }

    /**
     * @param name on the door
     * @param page where somebody is named for it
     */
    public record Place(String name, Desk.Kind office, String page, List<Piece> pieces) {}

    @GetMapping(WorkLeft.PAGE)
    String page(Actor actor, Model model) {
        Doors.reading(actor);
        List<Piece> pieces = left.in(actor.bureauId());
        model.addAttribute("count", pieces.size());
        model.addAttribute("places", places(pieces));
        model.addAttribute("opens", actor.is(Role.REGISTRAR));
        return "organisation/work-left";
    }

    private List<Place> places(List<Piece> pieces) {
        Map<Desk, List<Piece>> byDesk =
                pieces.stream().collect(Collectors.groupingBy(Piece::desk, LinkedHashMap::new, Collectors.toList()));
        return byDesk.entrySet().stream()
                .map(entry -> new Place(
                        left.place(entry.getValue().get(0)),
                        entry.getKey().kind(),
                        page(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    private static String page(Desk desk) {
        return desk.kind() == Desk.Kind.PERSON ? "/people/" + desk.id() + "/handover" : "/units/" + desk.id();
    }
}
