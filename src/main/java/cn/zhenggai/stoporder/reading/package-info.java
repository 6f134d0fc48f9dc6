/** Stop orders as they are read: of one case, as a list, in papers, and what a rule suggests. */
@org.springframework.modulith.NamedInterface("reading")
package cn.zhenggai.stoporder.reading;
