package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.shared.form.FormValues;
import java.util.HashMap;
import java.util.Map;

/** A changed person, and who takes over what hangs on him. */
record PersonChange(PersonForm form, HandOver handOver) {

    private static final String TO = "to.";

    static PersonChange read(FormValues values) {
        return new PersonChange(PersonForm.read(values), handOver(values));
    }

    static HandOver handOver(FormValues values) {
        Map<String, String> to = new HashMap<>();
        values.typed().keySet().stream()
                .filter(field -> field.startsWith(TO))
                .forEach(field -> to.put(field.substring(TO.length()), values.text(field)));
        return new HandOver(to, values.asSent("handOverNote"));
    }
}
