import Foundation

extension FileSystem {
  /// Why a call of the system failed, and the way out, in our words.
  static func reason(_ code: Int32) -> Message {
    if let known = reasons[code] { return .say(known.english, known.chinese) }
    return .say("the system's error \(code)", "系统错误 \(code)")
  }

  /// Why a read or a write of the framework failed.
  static func reason(_ error: any Error) -> Message {
    if let failure = error as? SystemFailure { return reason(failure.code) }
    var inner: NSError? = error as NSError
    while let some = inner {
      if some.domain == NSPOSIXErrorDomain { return reason(Int32(truncatingIfNeeded: some.code)) }
      inner = some.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return reason(errno)
  }

  private static let reasons: [Int32: (english: String, chinese: String)] = [
    EPERM: ("the system does not permit it", "系统不允许"),
    EACCES: ("permission denied; look at who may use it and its folder", "没有权限，请检查它与所在文件夹的权限"),
    ENOENT: ("there is no such file or folder", "没有这个文件或文件夹"),
    ENOTDIR: ("a part of the path is a file, not a folder", "路径中有一段是文件，不是文件夹"),
    EISDIR: ("it is a folder", "它是文件夹"),
    EEXIST: ("something of that name is there already", "已有同名的文件"),
    ENOSPC: ("no space is left on the disk; free some, or name another place", "磁盘空间不足，请腾出空间或换一个位置"),
    EDQUOT: ("your share of the disk is used up; free some, or name another place", "磁盘配额已用完，请腾出空间或换一个位置"),
    EFBIG: ("a limit on the size of files is reached; raise it (ulimit -f)", "达到文件大小上限，请提高上限（ulimit -f）"),
    EROFS: ("the disk can only be read; name another place", "磁盘为只读，请换一个位置"),
    EIO: ("the disk or the device failed", "磁盘或设备出错"),
    ENXIO: ("the device is not there, or nobody reads the pipe", "设备不存在，或没有程序读取该管道"),
    ENODEV: ("the device cannot do that", "设备不支持该操作"),
    ENOMEM: ("the system has no memory left for it", "系统内存不足"),
    EAGAIN: ("the system has nothing left for it now; try again", "系统资源暂时不足，请重试"),
    EMFILE: ("too many files are open; raise the limit (ulimit -n)", "打开的文件过多，请提高上限（ulimit -n）"),
    ENFILE: ("too many files are open in the whole system", "整个系统打开的文件过多"),
    ENAMETOOLONG: ("the name is too long", "名称过长"),
    ELOOP: ("its links lead nowhere", "链接循环或不可跟随"),
    EBUSY: ("it is in use", "正被使用"),
    ETXTBSY: ("it is a program that is running", "它是正在运行的程序"),
    EXDEV: ("it lies on another disk", "位于另一个磁盘"),
    EINVAL: ("the place cannot take it", "该位置不支持此操作"),
    EBADF: ("it is not open", "它没有打开"),
    EPIPE: ("the reader is gone", "读取方已退出"),
    ENOSYS: ("the system cannot do that", "系统不支持该操作"),
    EOPNOTSUPP: ("the place cannot do that", "该位置不支持此操作"),
    ESTALE: ("the network drive has lost it", "网络磁盘上的文件已失效"),
    EINTR: ("it was interrupted; try again", "操作被中断，请重试"),
  ]
}
