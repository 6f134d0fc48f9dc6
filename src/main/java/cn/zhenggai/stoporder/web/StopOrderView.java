package cn.zhenggai.stoporder.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.stoporder.reading.ReadingStops;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the stop orders of a case, also after a form was refused. */
@Component
class StopOrderView {

    private final ReadingStops reading;
    private final EvidenceShelf evidence;
    private final Clock clock;

    StopOrderView(ReadingStops reading, EvidenceShelf evidence, Clock clock) {
        this.reading = reading;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param place of the order whose process is drawn; null for the latest
     * @param typed what a refused form had brought, null otherwise
     */
    String show(CaseNumber number, Actor actor, Integer place, FormValues typed, Model model) {
        ReadingStops.Told told = reading.of(number, actor);
        model.addAttribute("number", number);
        model.addAttribute("told", told);
        model.addAttribute("own", true);
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("now", clock.instant());
        model.addAttribute("drawn", drawn(told, place));
        model.addAttribute("keptPhotos", kept(actor, typed, "photos"));
        model.addAttribute("keptDocuments", kept(actor, typed, "documents"));
        return "stoporder/story";
    }

    private static Integer drawn(ReadingStops.Told told, Integer place) {
        if (told.orders().isEmpty()) {
            return null;
        }
        return told.orders().stream()
                        .anyMatch(order -> Integer.valueOf(order.place()).equals(place))
                ? place
                : Integer.valueOf(told.orders().get(0).place());
    }

    private List<EvidenceFile> kept(Actor actor, FormValues typed, String field) {
        return typed == null ? List.of() : evidence.staged(actor, typed.ids(field));
    }
}
