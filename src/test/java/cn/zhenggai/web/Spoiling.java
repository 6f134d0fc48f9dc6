package cn.zhenggai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Ways to fill a form in wrongly. */
enum Spoiling {

    /** Everything left empty, no box ticked. */
    MISSING {
        @Override
        String value(Element control) {
            return "";
        }

        /** Forms whose fields may all stay empty would be taken, and a page of the county would be another one. */
        @Override
        boolean concerns(FoundForm form) {
            return form.controls().stream()
                    .anyMatch(control -> control.hasAttr("required") && control.is(":not([type=file])"));
        }

        @Override
        boolean refusedAlways(FoundForm form) {
            return true;
        }
    },

    TOO_LONG {
        @Override
        String value(Element control) {
            return control.is("textarea") || Set.of("", "text").contains(control.attr("type"))
                    ? "长".repeat(6000)
                    : control.val();
        }

        @Override
        boolean concerns(FoundForm form) {
            return form.controls().stream()
                    .anyMatch(control -> control.is("textarea") || control.is("input[maxlength]"));
        }

        @Override
        boolean refusedAlways(FoundForm form) {
            return true;
        }
    },

    OF_ANOTHER_KIND {
        @Override
        String value(Element control) {
            return FoundForm.isTyped(control) ? "31.2.二零二六" : "no-such-choice";
        }

        @Override
        boolean concerns(FoundForm form) {
            return !form.element()
                    .select("input[type=date], input[type=number], input[type=time], select, input[type=radio]")
                    .isEmpty();
        }

        @Override
        boolean refusedAlways(FoundForm form) {
            return !form.element()
                    .select("input[type=date], input[type=number], input[type=time]")
                    .isEmpty();
        }
    };

    abstract String value(Element control);

    abstract boolean concerns(FoundForm form);

    abstract boolean refusedAlways(FoundForm form);

    /** Names and values in turn, with the first button that gives an answer. */
    List<String> fields(FoundForm form) {
        List<String> fields = new ArrayList<>();
        form.hidden().forEach(control -> {
            fields.add(control.attr("name"));
            fields.add(control.attr("name").equals("formKey") ? this + "-" + System.nanoTime() : control.val());
        });
        form.controls().stream()
                .filter(control -> !control.attr("type").equals("file"))
                .filter(control ->
                        !Set.of("checkbox", "radio").contains(control.attr("type")) || this == OF_ANOTHER_KIND)
                .forEach(control -> {
                    fields.add(control.attr("name"));
                    fields.add(value(control));
                });
        Element button = form.element().selectFirst("button[name][value]:not([name=count])");
        if (button != null) {
            fields.add(button.attr("name"));
            fields.add(button.attr("value"));
        }
        return fields;
    }
}
