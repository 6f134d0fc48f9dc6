package cn.zhenggai.objection.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.objection.ReadingObjections;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.Posting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the objections to an order, also after a form was refused. */
@Component
class ObjectionPart {

    private final ReadingObjections reading;
    private final EvidenceShelf evidence;

    ObjectionPart(ReadingObjections reading, EvidenceShelf evidence) {
        this.reading = reading;
        this.evidence = evidence;
    }

    String show(CaseNumber number, Actor actor, String back, Model model) {
        return show(number, actor, back, List.of(), List.of(), model);
    }

    /** With the files that the refused form had brought. */
    String again(CaseNumber number, Actor actor, Posting form) {
        return show(
                number,
                actor,
                CaseAddress.page(number),
                evidence.staged(actor, form.values().ids("photos")),
                evidence.staged(actor, form.values().ids("documents")),
                form.model());
    }

    private String show(
            CaseNumber number,
            Actor actor,
            String back,
            List<EvidenceFile> photos,
            List<EvidenceFile> documents,
            Model model) {
        ReadingObjections.Told told = reading.of(number, actor);
        List<Object> latestFirst = new ArrayList<>(told.objections());
        Collections.reverse(latestFirst);
        model.addAttribute("number", number);
        model.addAttribute("told", told);
        model.addAttribute("facts", told.facts());
        model.addAttribute("objections", latestFirst);
        model.addAttribute("keptPhotos", photos);
        model.addAttribute("keptDocuments", documents);
        model.addAttribute("back", back);
        return "objection/objection";
    }
}
