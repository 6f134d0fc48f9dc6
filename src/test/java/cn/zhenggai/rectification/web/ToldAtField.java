package cn.zhenggai.rectification.web;

import cn.zhenggai.support.ApiCaller.Reply;
import java.util.ArrayList;
import java.util.List;

/** What a refusal says of one field, and whether that is what the document promised. */
final class ToldAtField {

    private ToldAtField() {}

    /** Where the document and the rule differ that the use case really asks: what is needed, and how long it may be. */
    static List<String> broken(SpoiledBodies.Spoiled spoiled, Reply reply) {
        boolean looked = reply.status() < 300 || reply.status() == 400 || reply.status() == 422;
        List<String> broken = new ArrayList<>();
        if (looked && spoiled.how().equals(SpoiledBodies.ABSENT)) {
            if (spoiled.promised().required() && (reply.status() < 300 || !names(reply, spoiled.field()))) {
                broken.add("Promised to be needed");
            }
            boolean said = spoiled.promised().required() || spoiled.promised().sometimes();
            if (!said && !wrong(reply, spoiled.field(), "required").isEmpty()) {
                broken.add("Needed, and nothing is promised");
            }
        }
        if (looked && spoiled.how().equals(SpoiledBodies.LONG)) {
            broken.addAll(tooLong(spoiled.promised(), spoiled.field(), reply));
        }
        return broken;
    }

    private static List<String> tooLong(SpoiledBodies.Promised promised, String field, Reply reply) {
        List<String> messages = wrong(reply, field, "tooLong");
        if (promised.patterned()) {
            return reply.status() >= 300 && names(reply, field) ? List.of() : List.of("Promised to look otherwise");
        }
        boolean kept = promised.longest() == 0
                ? messages.isEmpty()
                : messages.stream().anyMatch(message -> message.contains(" " + promised.longest() + " "));
        return kept ? List.of() : List.of("Promised to be at most " + promised.longest());
    }

    /** The messages of one code at a field. */
    private static List<String> wrong(Reply reply, String field, String code) {
        List<String> messages = new ArrayList<>();
        if (reply.status() >= 300) {
            reply.body().path("errors").forEach(error -> {
                if (error.path("code").asText().equals(code)
                        && error.path("field").asText().matches("(.*\\.)?" + field + "|results\\..*")) {
                    messages.add(error.path("message").asText());
                }
            });
        }
        return messages;
    }

    static boolean names(Reply reply, String field) {
        return reply.body().path("errors").findValuesAsText("field").stream()
                .anyMatch(named -> named.contains(field)
                        || named.startsWith("results.")
                        || named.startsWith("photos.")
                        || field.matches("documents|evidence|answers|photos|afterPhotos")
                                && named.toLowerCase().contains("photo")
                        || field.equals("ref") && named.equals("findings")
                        || field.equals("alikeCase") && named.endsWith(".alike"));
    }
}
