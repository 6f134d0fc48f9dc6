/** Admonitory talks (约谈): what was decided on the ladder is held, and what was said and promised is written down. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "task",
            "rectification",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: steps"
        })
package cn.zhenggai.talk;
