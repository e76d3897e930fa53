/** What a shell runs at a tab, by shell: it asks hft itself, and completes files where hft has no word. */
export const scripts = {
  bash: (program: string) => `_hft() {
  local IFS=$'\\n'
  COMPREPLY=($(${call(program)} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _hft hft
`,
  zsh: (program: string) => `_hft() {
  local -a found
  local line
  for line in \${(f)"$(${call(program)} "\${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#found )); then _describe hft found; else _files; fi
}
compdef _hft hft
`,
  fish: (program: string) => `function __hft_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (${call(program)} $words[2..-1] 2>/dev/null)
  if test -n "$found"
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c hft -f -a '(__hft_complete)'
`,
} as const;

export type Shell = keyof typeof scripts;

function call(program: string): string {
  return `node '${program.replaceAll("'", "'\\\\''")}' complete --`;
}
