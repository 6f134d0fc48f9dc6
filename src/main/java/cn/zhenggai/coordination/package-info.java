/** What another department has to do: the letters to it, what it answers, and what is done when it does not. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "calendar",
            "evidence",
            "task",
            "rectification",
            "rectification :: deadline",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: opening",
            "rectification :: verification",
            "rectification :: work"
        })
package cn.zhenggai.coordination;
