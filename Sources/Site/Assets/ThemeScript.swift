/// Sets the theme that the reader has chosen before the page shows, so that it does not flash.
enum ThemeScript {
  static let source =
    #"(function(){try{var t=localStorage.getItem("cutline-theme");if(t==="dark"||t==="light")document.documentElement.setAttribute("data-theme",t)}catch(e){}})()"#
}
