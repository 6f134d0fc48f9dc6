/** How a school gets a case done: parts of the work for several people, and protection until it is mended. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "evidence",
            "rectification",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: sidepath",
            "task"
        })
package cn.zhenggai.arrangement;
