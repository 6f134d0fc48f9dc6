/** After the closure: looking back at samples, reopening what has come back, and looking elsewhere for the same fault. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "organisation :: handover",
            "calendar",
            "evidence",
            "catalogue",
            "inspection",
            "rectification",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: opening",
            "rectification :: reading",
            "rectification :: reopening",
            "rectification :: reuse",
            "rectification :: sidepath",
            "task"
        })
package cn.zhenggai.lookback;
