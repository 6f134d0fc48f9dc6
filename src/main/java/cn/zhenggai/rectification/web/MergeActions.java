package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.opening.MergingCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.Reply;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Two cases about the same thing become one, from the page of the one that ends. */
@CaseForms
class MergeActions {

    private final MergingCase merging;

    MergeActions(MergingCase merging) {
        this.merging = merging;
    }

    @PostMapping("/merge")
    Reply merge(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.MERGE,
                form -> CaseNumber.parse(form.text("into")).orElse(null),
                into -> merging.merge(
                        posted.number(), into, posted.actor(), posted.values().text("reason")));
    }
}
