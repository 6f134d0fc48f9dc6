/** Stop orders (停课、停用、停运): what must not go on until it is safe, who may order and lift it, and what is stopped today. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "organisation :: handover",
            "calendar",
            "evidence",
            "task",
            "rectification",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: verification",
            "escalation"
        })
package cn.zhenggai.stoporder;
