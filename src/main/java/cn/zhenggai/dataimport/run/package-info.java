/** The run of an import: what was read, how each row was judged, what became of it, and how it goes on after a restart. */
@org.springframework.modulith.NamedInterface("run")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.dataimport.run;
