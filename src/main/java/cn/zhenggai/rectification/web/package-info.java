/** The case over HTTP: lists, story and actions. */
package cn.zhenggai.rectification.web;
