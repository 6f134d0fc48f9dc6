/** The pictures that people take on the way. */
package cn.zhenggai.demo.scene;
