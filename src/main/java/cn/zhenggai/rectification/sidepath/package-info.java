/** Where the paths beside the main one dock: what each adds to a case, without the case knowing any of them. */
@org.springframework.modulith.NamedInterface("sidepath")
package cn.zhenggai.rectification.sidepath;
